using ReformWarehouse.Tds.Endpoint.Engine;
using ReformWarehouse.Tds.Endpoint.Protocol;

namespace ReformWarehouse.Tds.Endpoint;

/// <summary>Answers the requests of one session, each by one message of tokens.</summary>
internal sealed class Responder(TdsEndpoint endpoint, Connection connection, PacketWriter packets)
{
    private static readonly byte[] Descriptor = [1, 0, 0, 0, 0, 0, 0, 0];
    private readonly TokenWriter _tokens = new(packets);

    /// <summary>False when the connection is to be dropped.</summary>
    public async Task<bool> AnswerAsync(ClientMessage message, CancellationToken ended)
    {
        if (message.Ignored) return true;
        if (message.Type == PacketType.Attention)
        {
            endpoint.Counts.Attention();
            _tokens.Done(DoneToken.Done, DoneStatus.Attention);
            await packets.EndMessageAsync(ended);
            return true;
        }
        if (message.ResetConnection)
        {
            endpoint.Counts.Reset();
            connection.Reset();
            _tokens.EnvironmentBytes(EnvironmentChange.ResetAcknowledged, [], []);
        }
        try
        {
            var goesOn = message.Type switch
            {
                PacketType.SqlBatch => await BatchAsync(message, ended),
                PacketType.Rpc => await CallAsync(message, ended),
                PacketType.TransactionManager => Transaction(message),
                _ => throw new InvalidDataException($"{message.Type} is not served by this endpoint."),
            };
            if (!goesOn) return false;
        }
        catch (OperationCanceledException) when (message.Cancellation.IsCancellationRequested && !ended.IsCancellationRequested)
        {
            // The attention that cancelled this request is the next message; its DONE closes this response too.
            return true;
        }
        await packets.EndMessageAsync(ended);
        return true;
    }

    private async Task<bool> BatchAsync(ClientMessage message, CancellationToken ended)
    {
        endpoint.Counts.Batch();
        var reader = new PayloadReader(message.Payload);
        reader.SkipAllHeaders();
        var sql = reader.TextToEnd();
        return await RunAsync(sql, [], DoneToken.Done, message.Cancellation.Token, ended);
    }

    private async Task<bool> CallAsync(ClientMessage message, CancellationToken ended)
    {
        endpoint.Counts.Call();
        var call = RpcRequest.Read(message.Payload);
        if (call.ProcedureId != RpcRequest.ExecuteSql && call.ProcedureName != "sp_executesql")
        {
            Fail(ServerError.NotServed($"procedure {call.ProcedureName ?? $"{call.ProcedureId}"}"), DoneToken.DoneProc);
            return true;
        }
        // Parameters: the statement, the declarations, then the values.
        var goesOn = await RunAsync((string)call.Parameters[0].Value!, [.. call.Parameters.Skip(2)], DoneToken.DoneInProc, message.Cancellation.Token, ended);
        return goesOn;
    }

    private async Task<bool> RunAsync(string sql, IReadOnlyList<RpcParameter> parameters, DoneToken each, CancellationToken cancelled, CancellationToken ended)
    {
        endpoint.Requests.Enqueue(sql);
        var fault = endpoint.Faults.Strike(sql);
        if (fault?.Kind == FaultKind.Stall) await Task.Delay(Timeout.Infinite, cancelled);
        var inCall = each == DoneToken.DoneInProc;
        try
        {
            if (fault?.Error is { } injected) throw injected;
            StatementResult? last = null;
            var selects = 0;
            await foreach (var result in connection.RunAsync(sql, parameters, cancelled))
            {
                if (last is not null) Close(last, each, DoneStatus.More);
                last = result;
                if (result.Rows is not { } rows) continue;
                if (!await SendRowsAsync(rows, fault, cancelled, ended)) return false;
                if (endpoint.AfterRows is { } others) await others(sql, selects++);
            }
            if (inCall)
            {
                if (last is not null) Close(last, each, DoneStatus.More);
                _tokens.ReturnStatus(0);
                _tokens.Done(DoneToken.DoneProc, Transactional(DoneStatus.Final));
            }
            else if (last is not null) Close(last, each, DoneStatus.Final);
            else _tokens.Done(each, Transactional(DoneStatus.Final));
            return true;
        }
        catch (ServerError error)
        {
            // A deadlock's victim has lost its transaction; from severity 20 the server hangs up after the message.
            if (error.Number == ServerError.Deadlock().Number) connection.Rollback();
            Fail(error, inCall ? DoneToken.DoneProc : DoneToken.Done);
            if (error.Severity < 20) return true;
            await packets.EndMessageAsync(ended);
            return false;
        }
    }

    private async Task<bool> SendRowsAsync(ResultSet set, Fault? fault, CancellationToken cancelled, CancellationToken ended)
    {
        _tokens.ColumnMetadata(set.Columns);
        for (var i = 0; i < set.Rows.Count; i++)
        {
            cancelled.ThrowIfCancellationRequested();
            if (fault?.Kind == FaultKind.Drop && fault.AfterRows == i)
            {
                _tokens.HalfRow(set.Columns, set.Rows[i]);
                await packets.SendFragmentAsync(ended);
                return false;
            }
            _tokens.Row(set.Columns, set.Rows[i], compressNulls: i % 2 == 0 && set.Rows[i].Contains(null));
            await packets.SendFullAsync(ended);
        }
        return true;
    }

    private bool Transaction(ClientMessage message)
    {
        endpoint.Counts.Transaction();
        switch (TransactionRequest.Read(message.Payload))
        {
            case TransactionRequestKind.Begin:
                connection.Begin();
                _tokens.EnvironmentBytes(EnvironmentChange.BeginTransaction, Descriptor, []);
                break;
            case TransactionRequestKind.Commit:
                connection.Commit();
                _tokens.EnvironmentBytes(EnvironmentChange.CommitTransaction, [], Descriptor);
                break;
            case TransactionRequestKind.Rollback:
                connection.Rollback();
                _tokens.EnvironmentBytes(EnvironmentChange.RollbackTransaction, [], Descriptor);
                break;
            case var kind:
                Fail(ServerError.NotServed($"transaction request {kind}"), DoneToken.Done);
                return true;
        }
        _tokens.Done(DoneToken.Done, Transactional(DoneStatus.Final));
        return true;
    }

    private void Close(StatementResult result, DoneToken token, DoneStatus status) =>
        _tokens.Done(token, Transactional(status | (result.Affected >= 0 ? DoneStatus.Count : 0)), Math.Max(result.Affected, 0), select: result.Rows is not null);

    private void Fail(ServerError error, DoneToken token)
    {
        _tokens.Error(error);
        _tokens.Done(token, Transactional(DoneStatus.Error));
    }

    private DoneStatus Transactional(DoneStatus status) => connection.InTransaction ? status | DoneStatus.InTransaction : status;
}
